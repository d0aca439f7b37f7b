package eu.zirkel.scheduling.activity;

/** What sort of activity it is (model §2.3). */
enum Kind {
    KICKOFF,
    MODULE,
    WORKSHOP,
    LECTURE,
    CONFERENCE,
    CIRCLE_SESSION,
    TRAINING,
    STUDY_TOUR,
    DIALOGUE,
    PEER_ADVICE,
    REVIEW,
    INTRODUCTION,
    ACCOMPANIMENT,
    OTHER
}
