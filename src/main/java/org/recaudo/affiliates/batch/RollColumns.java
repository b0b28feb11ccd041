// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import org.recaudo.affiliates.RollFault;
import org.recaudo.affiliates.jdbc.IncomingRoll;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;

/** Where household, member and CUIL stand in the file, for rejections that come after the line was read. */
record RollColumns(int household, int member, int cuil) {

    static RollColumns unknown() {
        return new RollColumns(0, 0, 0);
    }

    RollColumns learn(FileRecord record) {
        return household > 0
                ? this
                : new RollColumns(column(record, "household"), column(record, "member"), column(record, "cuil"));
    }

    Rejection duplicate(IncomingRoll.TakenOut line) {
        return rejection(line, "member", RollFault.DUPLICATE_AFFILIATE, firstLine(line));
    }

    Rejection repeatedCuil(IncomingRoll.TakenOut line) {
        return rejection(line, "cuil", RollFault.DUPLICATE_AFFILIATE, firstLine(line));
    }

    Rejection orphan(IncomingRoll.TakenOut line) {
        return rejection(
                line,
                "household",
                RollFault.DEPENDANT_WITHOUT_TITULAR,
                "a line for member 00 of household " + line.number().household());
    }

    private Rejection rejection(IncomingRoll.TakenOut line, String field, RollFault fault, String expected) {
        return switch (field) {
            case "cuil" -> new Rejection(line.line(), cuil, field, line.cuil(), fault, expected, 0);
            case "member" ->
                new Rejection(line.line(), member, field, line.number().digits(), fault, expected, 0);
            default ->
                new Rejection(line.line(), household, field, line.number().digits(), fault, expected, 0);
        };
    }

    private static String firstLine(IncomingRoll.TakenOut line) {
        return "one line a person; line %d is the first".formatted(line.firstLine());
    }

    private static int column(FileRecord record, String field) {
        return record.reject(field, RollFault.AFFILIATE_NUMBER, "").column();
    }
}
