// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** SSSalud "novedades" of a month: 27 fields between bars, Latin-1, CRLF, upper case without accents, no header. */
final class ChangesFile {

    private static final String MONOTRIBUTO = "04";

    private final TextFile file;
    private final String registration;
    private final Month month;

    ChangesFile(Path folder, Month month, String registration) {
        this.month = month;
        this.registration = registration;
        String name = registration + "_novedades_" + month.period() + ".txt";
        file = new TextFile(folder.resolve(name), StandardCharsets.ISO_8859_1, "\r\n");
    }

    void write(Household household, ChangeRow change) {
        Member member = change.member();
        Person person = member.person();
        String titular = household.titular().person().cuil();
        Address address = household.address();
        file.line(String.join(
                "|",
                registration,
                titular,
                titular,
                member.relationship(),
                person.cuil(),
                "DU",
                person.document(),
                plain(person.surname() + " " + person.givenNames(), 30),
                person.sex(),
                member.relationship().equals("01") ? "02" : "01",
                Digits.dateDayFirst(person.birthDate()),
                "012",
                plain(address.street(), 20),
                address.number(),
                address.floor(),
                address.flat(),
                plain(address.place().locality(), 20),
                address.knownPostalCode(),
                address.place().sssalud(),
                "",
                household.contact().telephone(),
                "00",
                "00",
                MONOTRIBUTO,
                Digits.dateDayFirst(change.date()),
                Digits.dateDayFirst(month.period().last()),
                String.valueOf(change.movement())));
    }

    FileTruth close() {
        file.close();
        return FileTruth.of(file.name(), "affiliate-changes", file.lines());
    }

    private static String plain(String text, int width) {
        String upper = People.unaccented(text).toUpperCase(Locale.ROOT);
        return upper.length() > width ? upper.substring(0, width).stripTrailing() : upper;
    }
}
