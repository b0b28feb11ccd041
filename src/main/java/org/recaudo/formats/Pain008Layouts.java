// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/** The records of a direct debit initiation, and the elements that their fields stand in (ISO 20022 pain.008). */
final class Pain008Layouts {
    static final String HEADER = "header";
    static final String BATCH = "batch";
    static final String ORDER = "order";
    static final String TRAILER = "trailer";

    static final MessageFields HEADER_FIELDS = MessageFields.of(HEADER)
            .text("message-id", "MsgId")
            .text("creation", "CreDtTm")
            .text("orders", "NbOfTxs")
            .money("total", "CtrlSum")
            .text("initiator", "InitgPty/Nm")
            .text("initiator-id", "InitgPty/Id/OrgId/Othr/Id", "InitgPty/Id/PrvtId/Othr/Id");

    static final MessageFields BATCH_FIELDS = MessageFields.of(BATCH)
            .text("batch-id", "PmtInfId")
            .text("orders", "NbOfTxs")
            .money("total", "CtrlSum")
            .text("service-level", "PmtTpInf/SvcLvl/Cd")
            .text("instrument", "PmtTpInf/LclInstrm/Cd")
            .text("sequence-type", "PmtTpInf/SeqTp")
            .date("collection-date", "ReqdColltnDt")
            .text("creditor", "Cdtr/Nm")
            .text("creditor-account", "CdtrAcct/Id/IBAN", "CdtrAcct/Id/Othr/Id")
            .text("creditor-agent", "CdtrAgt/FinInstnId/BIC", "CdtrAgt/FinInstnId/BICFI")
            .text("creditor-id", "CdtrSchmeId/Id/PrvtId/Othr/Id");

    static final MessageFields ORDER_FIELDS = MessageFields.of(ORDER)
            .text("instruction-id", "PmtId/InstrId")
            .text("end-to-end-id", "PmtId/EndToEndId")
            .money("amount", "InstdAmt")
            .text("currency", "InstdAmt@Ccy")
            .text("mandate", "DrctDbtTx/MndtRltdInf/MndtId")
            .date("mandate-date", "DrctDbtTx/MndtRltdInf/DtOfSgntr")
            .text("debtor-agent", "DbtrAgt/FinInstnId/BIC", "DbtrAgt/FinInstnId/BICFI")
            .text("debtor", "Dbtr/Nm")
            .text("debtor-account", "DbtrAcct/Id/IBAN", "DbtrAcct/Id/Othr/Id")
            .text("text", "RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref");

    static final int OF_HEADER = 0;
    static final int OF_BATCH = 1;
    static final int OF_ORDER = 2;
    static final int OF_TRAILER = 3;

    private static final String MESSAGE = "CstmrDrctDbtInitn";

    private Pain008Layouts() {}

    static XmlNode elements() {
        return XmlNode.of(
                List.of(HEADER_FIELDS, BATCH_FIELDS, ORDER_FIELDS),
                List.of(MESSAGE + "/GrpHdr", MESSAGE + "/PmtInf", MESSAGE + "/PmtInf/DrctDbtTxInf"));
    }

    static List<RecordLayout> all() {
        return List.of(
                HEADER_FIELDS.layout(0, false),
                BATCH_FIELDS.layout(1, false),
                ORDER_FIELDS.layout(2, true),
                MessageFields.of(TRAILER).layout(3, false));
    }

    static Flow flow() {
        Grammar grammar = Grammar.of("header (batch order+)+ trailer", List.of(HEADER, BATCH, ORDER, TRAILER));
        FlowTally.IdentityRule identity = new FlowTally.IdentityRule(HEADER, List.of("message-id"), "", "");
        return Flow.of(ORDER, grammar, identity);
    }
}
