// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FieldFault;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.formats.RejectionReason;
import org.recaudo.ledger.AccountNumber;

/**
 * What one line of a full roll says, or why it is not taken. Fields, with the names of the roll's header:
 *
 * <pre>
 * household;member;relationship;cuil;document_type;document;surname;given_names;sex;birth_date;plan;branch;
 * joined_on;left_on;street;number;floor;flat;locality;postal_code;province;telephone;email;channel
 * </pre>
 *
 * @param number the affiliate it is about, as far as it can be read: who stands on a rejected line did not leave
 * @param entry what it says, when it is taken
 * @param rejection why it is not
 */
public record RollLine(
        long line, @Nullable AffiliateNumber number, @Nullable RollEntry entry, @Nullable Rejection rejection) {

    private static final Set<RejectionReason> BROKEN = Set.of(FieldFault.NUMBER_OF_FIELDS, FieldFault.QUOTES);

    /** Reads a line that its layout found right. */
    public static RollLine read(FileRecord record, RollTerms terms) {
        Optional<AffiliateNumber> number = number(record);
        if (number.isEmpty()) {
            Rejection rejection = record.reject(
                    "household", RollFault.AFFILIATE_NUMBER, "a household of nine digits and a member of two");
            return new RollLine(record.line(), null, null, rejection);
        }
        Rejection rejection = new RollLineCheck(record, terms).fault(number.get());
        return rejection == null
                ? new RollLine(record.line(), number.get(), entry(record, number.get()), null)
                : new RollLine(record.line(), number.get(), null, rejection);
    }

    /**
     * A line that its layout rejected already: only whom it is about is of interest, if that can be read.
     *
     * @param rejection why the layout rejected it
     */
    public static RollLine rejected(FileRecord record, Rejection rejection) {
        boolean fields = !BROKEN.contains(rejection.reason());
        return new RollLine(record.line(), fields ? number(record).orElse(null) : null, null, rejection);
    }

    private static Optional<AffiliateNumber> number(FileRecord record) {
        String household = record.text("household");
        String member = record.text("member");
        return AccountNumber.isValid(household) && AffiliateNumber.isValid(household + member)
                ? Optional.of(AffiliateNumber.of(household + member))
                : Optional.empty();
    }

    private static RollEntry entry(FileRecord record, AffiliateNumber number) {
        LocalDate leftOn = record.dateIn("left_on").orElse(null);
        return new RollEntry(
                number,
                Relationship.ofCode(record.text("relationship")).orElseThrow(),
                new Identity(
                        record.text("cuil"),
                        record.text("document_type"),
                        record.text("document"),
                        record.text("surname"),
                        record.text("given_names"),
                        Sex.ofCode(record.text("sex")).orElseThrow(),
                        record.date("birth_date")),
                record.text("plan"),
                record.text("branch"),
                record.date("joined_on"),
                leftOn,
                new Address(
                        record.text("street"),
                        record.text("number"),
                        record.text("floor"),
                        record.text("flat"),
                        record.text("locality"),
                        record.text("postal_code"),
                        record.text("province")),
                new Contact(record.text("telephone"), record.text("email")),
                ChannelPreference.ofCode(record.text("channel")).orElseThrow());
    }
}
