// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recaudo.formats.Complaint;
import org.recaudo.formats.FileCheck;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check as one JSON object on one line: file, format, accepted, payments and total; of statements entries, credits
 * and debits; currency, records by kind, complaints. Money is decimal text with the digits of the currency.
 */
final class FileCheckJson {

    private FileCheckJson() {}

    static String of(Path file, FileCheck check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.toString());
        map.put("format", check.formatId());
        map.put("accepted", check.accepted());
        map.put("payments", check.sums().payments());
        map.put("total", check.decimal(check.sums().paidMinor()));
        if (check.isStatement()) {
            map.put("entries", check.sums().entries());
            map.put("credits", check.decimal(check.sums().creditsMinor()));
            map.put("debits", check.decimal(check.sums().debitsMinor()));
        }
        map.put("currency", check.currency());
        map.put("records", check.records());
        map.put(
                "complaints",
                check.complaints().stream().map(FileCheckJson::complaint).toList());
        return JsonMapper.shared().writeValueAsString(map);
    }

    private static Map<String, Object> complaint(Complaint complaint) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", complaint.line());
        map.put("column", complaint.column());
        map.put("field", complaint.field());
        map.put("found", complaint.found());
        map.put("expected", complaint.expected());
        return map;
    }
}
