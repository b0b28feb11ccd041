// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;

/** The rules that one line of a roll must keep by itself. */
record RollLineCheck(FileRecord record, RollTerms terms) {

    /** The first rule that the line breaks, or null. */
    @Nullable
    Rejection fault(AffiliateNumber number) {
        Optional<Relationship> relationship = Relationship.ofCode(record.text("relationship"));
        if (relationship.isEmpty()) {
            return record.reject("relationship", RollFault.RELATIONSHIP, "a relationship code from 00 to 09");
        }
        if (number.isTitular() != (relationship.get() == Relationship.TITULAR)) {
            return record.reject(
                    "relationship",
                    RollFault.TITULAR_NUMBER,
                    "00 for member 00 and another code for every other member");
        }
        Rejection person = personFault();
        return person == null ? coverFault() : person;
    }

    private @Nullable Rejection personFault() {
        if (!record.has("surname")) {
            return record.reject("surname", RollFault.NAME, "a surname");
        }
        if (Sex.ofCode(record.text("sex")).isEmpty()) {
            return record.reject("sex", RollFault.SEX, "F, M or X");
        }
        if (!record.dateIn("birth_date").map(terms::canBeBorn).orElse(false)) {
            return record.reject("birth_date", RollFault.BIRTH_DATE, terms.birthExpected());
        }
        return null;
    }

    private @Nullable Rejection coverFault() {
        if (!terms.plans().contains(record.text("plan"))) {
            return record.reject("plan", RollFault.UNKNOWN_PLAN, "one of " + String.join(", ", terms.plans()));
        }
        LocalDate joinedOn = record.dateIn("joined_on").orElse(null);
        LocalDate leftOn = record.dateIn("left_on").orElse(null);
        if (joinedOn == null || (leftOn != null && leftOn.isBefore(joinedOn))) {
            return record.reject(
                    "left_on", RollFault.LEFT_BEFORE_JOINED, "a last day not before joined_on, or nothing");
        }
        if (ChannelPreference.ofCode(record.text("channel")).isEmpty()) {
            return record.reject("channel", RollFault.CHANNEL, "paper or digital");
        }
        return null;
    }
}
