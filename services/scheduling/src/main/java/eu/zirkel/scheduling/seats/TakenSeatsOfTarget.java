package eu.zirkel.scheduling.seats;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("taken-seats")
record TakenSeatsOfTarget(@Id String id, long sequence, int persons, int groups) {}
