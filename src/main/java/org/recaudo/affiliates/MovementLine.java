// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.SourceRef;

/** One line of an SSSalud change file: the movement, or why the line is not taken by itself. */
public record MovementLine(FileRecord record, @Nullable AffiliateMovement movement, @Nullable Rejection rejection) {

    /**
     * Reads a line that its layout found right. Fields: {@code titular-cuil, relationship, cuil, document-type,
     * document, name, sex, birth-date, street, number, floor, flat, locality, postal-code, province, telephone,
     * movement-date, movement}.
     *
     * @param provinces letter of ISO 3166-2:AR by the file's two digits
     */
    public static MovementLine read(
            FileRecord record, SourceRef source, RollTerms terms, Map<String, String> provinces) {
        Rejection rejection = fault(record, terms);
        return new MovementLine(record, rejection == null ? movement(record, source, provinces) : null, rejection);
    }

    private static @Nullable Rejection fault(FileRecord record, RollTerms terms) {
        if (!record.dateIn("birth-date").map(terms::canBeBorn).orElse(false)) {
            return record.reject("birth-date", RollFault.BIRTH_DATE, terms.birthExpected());
        }
        if (!record.dateIn("movement-date").map(terms::isInTime).orElse(false)) {
            return record.reject("movement-date", RollFault.MOVEMENT_DATE, "a day not after " + terms.lastDay());
        }
        boolean titular = record.text("cuil").equals(record.text("titular-cuil"));
        if (!titular && relationship(record, false) == Relationship.TITULAR) {
            return record.reject("relationship", RollFault.TITULAR_NUMBER, "the titular's CUIL, or a code from 01 on");
        }
        return null;
    }

    private static AffiliateMovement movement(FileRecord record, SourceRef source, Map<String, String> provinces) {
        String cuil = record.text("cuil");
        boolean titular = cuil.equals(record.text("titular-cuil"));
        Address address = new Address(
                record.text("street"),
                record.text("number"),
                record.text("floor"),
                record.text("flat"),
                record.text("locality"),
                record.text("postal-code"),
                provinces.getOrDefault(record.text("province"), ""));
        return new AffiliateMovement(
                Movement.valueOf(record.text("movement")),
                record.text("titular-cuil"),
                cuil,
                relationship(record, titular),
                identity(record),
                address,
                record.text("telephone"),
                record.date("movement-date"),
                source);
    }

    private static Relationship relationship(FileRecord record, boolean titular) {
        return titular
                ? Relationship.TITULAR
                : Relationship.ofCode(record.text("relationship")).orElseThrow();
    }

    /** The surname is what stands before a comma or, where there is none, the first word. */
    private static Identity identity(FileRecord record) {
        String name = record.text("name");
        int end = name.indexOf(',') >= 0 ? name.indexOf(',') : name.indexOf(' ');
        return new Identity(
                record.text("cuil"),
                record.text("document-type"),
                record.text("document"),
                end < 0 ? name : name.substring(0, end).strip(),
                end < 0 ? "" : name.substring(end + 1).strip(),
                Sex.ofCode(record.text("sex")).orElse(Sex.UNSPECIFIED),
                record.date("birth-date"));
    }
}
