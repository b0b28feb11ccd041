// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.recaudo.operations.generate.Settlements.Transfer;

/**
 * {@code truth.json}: what was asked for, and per month the totals, the files, the insurers' bundles and the bank. One
 * line a file and bundle. Amounts are whole minor units; the households stand in {@code truth/<period>.jsonl}.
 */
final class TruthFile implements AutoCloseable {

    private final TextFile file;
    private long suspenseMinor;
    private boolean first = true;

    TruthFile(Path output, GenerateRequest request, String currency) {
        file = new TextFile(output.resolve("truth.json"), StandardCharsets.UTF_8, "\n");
        file.line("{");
        file.line("\"affiliates\":" + request.affiliates() + ",");
        file.line("\"seed\":" + request.seed() + ",");
        file.line("\"currency\":\"" + currency + "\",");
        file.line("\"unit\":\"minor\",");
        file.line("\"months\":[");
    }

    void write(MonthFiles month, List<FileTruth> files, Statements.Written statements, List<Transfer> transfers) {
        file.line((first ? "{" : ",{") + "\"period\":\"" + month.month().period() + "\",");
        file.line("\"business-date\":\"" + month.month().businessDate() + "\",");
        file.line("\"totals\":" + month.totals().json(suspenseMinor) + ",");
        list("files", files.stream().map(TruthFile::json).toList());
        list("bundles", month.bundles().stream().map(TruthFile::json).toList());
        list("settlements", transfers.stream().map(TruthFile::json).toList());
        list(
                "differences",
                statements.differences().stream().map(TruthFile::json).toList());
        file.line("\"bank\":" + json(statements.bank()));
        file.line("}");
        suspenseMinor += month.totals().suspenseMinor();
        first = false;
    }

    @Override
    public void close() {
        file.line("]");
        file.line("}");
        file.close();
    }

    private void list(String key, List<JsonText> objects) {
        file.line("\"" + key + "\":[");
        for (int index = 0; index < objects.size(); index++) {
            file.line(objects.get(index) + (index < objects.size() - 1 ? "," : ""));
        }
        file.line("],");
    }

    private static JsonText json(FileTruth truth) {
        JsonText json = new JsonText()
                .put("name", truth.name())
                .put("purpose", truth.purpose())
                .put("records", truth.records());
        if (truth.agreement().isEmpty()) {
            return json;
        }
        return json.put("agreement", truth.agreement())
                .put("payments", truth.payments())
                .put("paid", truth.paidMinor())
                .put("reversals", truth.reversals())
                .put("reversed", truth.reversedMinor())
                .put("rejects", truth.rejects())
                .put("rejected", truth.rejectedMinor())
                .put("notices", truth.notices());
    }

    private static JsonText json(BundleTruth truth) {
        return new JsonText()
                .put("insurer", truth.insurer())
                .put("claims", truth.claims())
                .put("lines", truth.lines())
                .put("gross", truth.grossMinor())
                .put("tax", truth.taxMinor())
                .put("patient-share", truth.patientMinor())
                .put("insurer-share", truth.insurerMinor());
    }

    private static JsonText json(Transfer transfer) {
        return new JsonText()
                .put("agreement", transfer.network().id())
                .put("paid-on", transfer.paidOn().toString())
                .put("booked-on", transfer.bookedOn().toString())
                .put("gross", transfer.grossMinor())
                .put("commission", transfer.commissionMinor())
                .put("commission-tax", transfer.taxMinor())
                .put("withheld", transfer.withheldMinor())
                .put("net", transfer.netMinor());
    }

    private static JsonText json(DifferenceTruth truth) {
        return new JsonText()
                .put("kind", truth.kind())
                .put("agreement", truth.agreement())
                .put("found-on", truth.foundOn() == null ? "" : truth.foundOn().toString())
                .put("expected", truth.expectedMinor())
                .put("found", truth.foundMinor());
    }

    private static JsonText json(BankTruth truth) {
        return new JsonText()
                .put("opening", truth.balances().openingMinor())
                .put("closing", truth.balances().closingMinor())
                .put("entries", truth.balances().entries())
                .put("settlements", truth.settlements())
                .put("gross", truth.grossMinor())
                .put("commission", truth.commissionMinor())
                .put("commission-tax", truth.taxMinor())
                .put("withheld", truth.withheldMinor())
                .put("other-tax", truth.otherTaxMinor())
                .put("posted-differences", truth.postedMinor())
                .put("left-on-clearing", truth.clearingMinor())
                .put("unannounced-transfer", truth.transferMinor())
                .put("bank-fee", truth.feeMinor())
                .put("unsettled-gross", truth.unsettledMinor())
                .put("collection-closing", truth.members().closingMinor())
                .put("members-transfers", truth.members().transfers())
                .put("members-paid", truth.members().paidMinor());
    }
}
