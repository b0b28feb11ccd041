// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The records that a camt.053 bank statement yields, and the elements that their fields come from (ISO 20022
 * BankToCustomerStatement, versions 02 to 08). Where several elements stand for one field the first that is there wins.
 */
final class Camt053Layouts {
    static final String STATEMENT = "statement";
    static final String BALANCE = "balance";
    static final String ENTRY = "entry";
    static final String DETAIL = "detail";

    private static final List<Source> STATEMENT_FIELDS = List.of(
            text("statement-id", "Id"),
            text("sequence", "ElctrncSeqNb", "LglSeqNb"),
            text("account", "Acct/Id/IBAN", "Acct/Id/Othr/Id"),
            text("currency", "Acct/Ccy"),
            date("created", "CreDtTm"),
            date("from-date", "FrToDt/FrDtTm"),
            date("to-date", "FrToDt/ToDtTm"),
            text("copy", "CpyDplctInd"));

    private static final List<Source> BALANCE_FIELDS = List.of(
            text("type", "Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry"),
            money("amount", "Amt"),
            text("currency", "Amt@Ccy"),
            text("direction", "CdtDbtInd"),
            date("date", "Dt/Dt", "Dt/DtTm"));

    private static final List<Source> ENTRY_FIELDS = List.of(
            text("entry-reference", "NtryRef"),
            text("servicer-reference", "AcctSvcrRef"),
            money("amount", "Amt"),
            text("currency", "Amt@Ccy"),
            text("direction", "CdtDbtInd"),
            text("reversal", "RvslInd"),
            text("status", "Sts/Cd", "Sts"),
            date("booking-date", "BookgDt/Dt", "BookgDt/DtTm"),
            date("value-date", "ValDt/Dt", "ValDt/DtTm"),
            text("code", "BkTxCd/Domn/Fmly/SubFmlyCd", "BkTxCd/Prtry/Cd"),
            text("text", "AddtlNtryInf"),
            text("batch-count", "NtryDtls/Btch/NbOfTxs"),
            money("batch-total", "NtryDtls/Btch/TtlAmt"));

    private static final List<Source> DETAIL_FIELDS = List.of(
            text("end-to-end-id", "Refs/EndToEndId"),
            text("transaction-id", "Refs/TxId", "Refs/InstrId"),
            text("mandate", "Refs/MndtId"),
            text("servicer-reference", "Refs/AcctSvcrRef"),
            money("amount", "Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"),
            text("currency", "Amt@Ccy", "AmtDtls/TxAmt/Amt@Ccy", "AmtDtls/InstdAmt/Amt@Ccy"),
            text("direction", "CdtDbtInd"),
            text("structured-reference", "RmtInf/Strd/CdtrRefInf/Ref"),
            text("remittance", "RmtInf/Ustrd"),
            text("return-reason", "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"),
            text("debtor", "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm"),
            text("debtor-account", "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id"),
            text("creditor", "RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm"));

    /** A field and the elements that it may come from, by path below the record's own element. */
    record Source(String name, FieldType type, List<String> paths) {}

    private Camt053Layouts() {}

    /** Sources by kind of record. */
    static Map<String, List<Source>> sources() {
        return Map.of(STATEMENT, STATEMENT_FIELDS, BALANCE, BALANCE_FIELDS, ENTRY, ENTRY_FIELDS, DETAIL, DETAIL_FIELDS);
    }

    static List<RecordLayout> all() {
        return List.of(
                layout(STATEMENT, 0, STATEMENT_FIELDS),
                layout(BALANCE, 1, BALANCE_FIELDS),
                layout(ENTRY, 2, ENTRY_FIELDS),
                layout(DETAIL, 3, DETAIL_FIELDS));
    }

    static Flow flow() {
        List<String> kinds = List.of(STATEMENT, BALANCE, ENTRY, DETAIL);
        FlowTally.IdentityRule identity =
                new FlowTally.IdentityRule(STATEMENT, List.of("account", "statement-id"), "to-date", "currency");
        return Flow.of(ENTRY, Grammar.of("(statement balance* (entry detail*)*)+", kinds), identity);
    }

    private static RecordLayout layout(String kind, int number, List<Source> sources) {
        List<Field> fields = new ArrayList<>();
        for (Source source : sources) {
            int slot = fields.size();
            fields.add(new Field(source.name(), slot, 0, 0, 0, slot + 1, source.type(), terms(source.type())));
        }
        String amount = kind.equals(ENTRY) ? "amount" : "";
        return new RecordLayout(kind, number, List.of(), fields, new RecordLayout.Meaning(Map.of(), List.of(), amount));
    }

    private static Field.Terms terms(FieldType type) {
        DatePattern pattern = type == FieldType.DATE ? DatePattern.of("yyyy-MM-dd") : null;
        return Field.Terms.plain(pattern);
    }

    private static Source text(String name, String... paths) {
        return new Source(name, FieldType.TEXT, List.of(paths));
    }

    private static Source date(String name, String... paths) {
        return new Source(name, FieldType.DATE, List.of(paths));
    }

    private static Source money(String name, String... paths) {
        return new Source(name, FieldType.MONEY, List.of(paths));
    }
}
