// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The full affiliate roll of a month: {@code ;} between columns, Latin-1, CRLF, a header. */
final class RollFile {

    private static final String HEADER = String.join(
            ";",
            "household;member;relationship;cuil;document_type;document;surname;given_names;sex;birth_date;plan;branch",
            "joined_on;left_on;street;number;floor;flat;locality;postal_code;province;telephone;email;channel");

    private final TextFile file;

    RollFile(Path folder, Month month) {
        String name = "affiliate-roll-" + month.period() + ".csv";
        file = new TextFile(folder.resolve(name), StandardCharsets.ISO_8859_1, "\r\n");
        file.line(HEADER);
    }

    /** Every member with any cover in the month; an end of cover that is known already stands in {@code left_on}. */
    void write(Household household, Month month) {
        for (Member member : household.members()) {
            if (member.coveredDays(month.period()) > 0) {
                file.line(line(household, member));
            }
        }
    }

    FileTruth close() {
        file.close();
        return FileTruth.of(file.name(), "affiliate-roll", file.lines() - 1);
    }

    private static String line(Household household, Member member) {
        Person person = member.person();
        Address address = household.address();
        Contact contact = household.contact();
        return String.join(
                ";",
                Digits.zeros(household.account(), 9),
                Digits.zeros(member.number(), 2),
                member.relationship(),
                person.cuil(),
                "DU",
                person.document(),
                person.surname(),
                person.givenNames(),
                person.sex(),
                person.birthDate().toString(),
                household.plan(),
                address.place().branch(),
                member.coveredFrom().toString(),
                text(member.coveredTo()),
                address.street(),
                address.number(),
                address.floor(),
                address.flat(),
                address.place().locality(),
                address.postalCode(),
                address.place().province(),
                contact.telephone(),
                contact.email(),
                contact.channel());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
