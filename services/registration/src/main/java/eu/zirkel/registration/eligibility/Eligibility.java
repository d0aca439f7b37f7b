package eu.zirkel.registration.eligibility;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.EligibilityRule.Enforcement;
import eu.zirkel.registration.eligibility.Judgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges applicants by rules. Pure: the same rules and the same applicant give the same judgement. */
public final class Eligibility {

    private Eligibility() {}

    /**
     * What the rules say together (domain decision 3).
     *
     * <ul>
     *   <li>REJECT: violated rejects; not known is for an organiser to decide.
     *   <li>REVIEW: violated or not known is for an organiser to decide (C-16).
     *   <li>PRIORITISE: violated or not known goes behind; of several rules the first weighs most (K-23).
     *   <li>ADVISE: violated or not known gives a hint.
     * </ul>
     */
    public static Judgement judge(List<EligibilityRule> rules, Applicant applicant) {
        Verdict verdict = Verdict.ADMIT;
        int rank = 0;
        List<String> hints = new ArrayList<>();
        @Nullable String rejectedBy = null;
        for (EligibilityRule rule : rules) {
            Truth fulfilled = Conditions.judge(rule.condition(), applicant);
            if (rule.enforcement() == Enforcement.PRIORITISE) {
                rank = 2 * rank + (fulfilled == Truth.TRUE ? 0 : 1);
            }
            if (fulfilled == Truth.TRUE) {
                continue;
            }
            hints.add(rule.key());
            Verdict because = verdict(rule.enforcement(), fulfilled);
            if (because == Verdict.REJECT && rejectedBy == null) {
                rejectedBy = rule.key();
            }
            verdict = because.compareTo(verdict) > 0 ? because : verdict;
        }
        return new Judgement(verdict, rank, List.copyOf(hints), rejectedBy);
    }

    private static Verdict verdict(Enforcement enforcement, Truth notFulfilled) {
        return switch (enforcement) {
            case REJECT -> notFulfilled == Truth.FALSE ? Verdict.REJECT : Verdict.REVIEW;
            case REVIEW -> Verdict.REVIEW;
            case PRIORITISE, ADVISE -> Verdict.ADMIT;
        };
    }
}
