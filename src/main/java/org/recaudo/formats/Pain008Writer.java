// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes direct debit orders as pain.008; see {@link Pain008} for how it is told. */
final class Pain008Writer implements RowSink {
    private static final int INSIDE_MESSAGE = 2;
    private static final int INSIDE_BATCH = 3;

    private final FileFormat format;
    private final String version;
    private final OutputStream out;
    private final Grammar grammar = Pain008Layouts.flow().grammar();
    private @Nullable Part message;
    private @Nullable Part batch;
    private int state;

    /** A message or a batch that is being written. */
    private final class Part {
        private final RecordWriter.Row row;
        private final Pain008Totals totals;
        private final @Nullable ByteArrayOutputStream held;

        Part(RecordWriter.Row row) {
            this.row = row;
            this.totals = new Pain008Totals(row);
            this.held = totals.stated() ? null : new ByteArrayOutputStream();
        }

        boolean holds() {
            return held != null;
        }

        /** What was held back, now that count and sum are known. */
        byte[] held() {
            return held == null ? new byte[0] : held.toByteArray();
        }
    }

    Pain008Writer(FileFormat format, String version, OutputStream out) {
        this.format = format;
        this.version = version;
        this.out = out;
    }

    @Override
    public void write(RecordWriter.Row row) {
        int next = grammar.after(state, row.layout().number());
        if (next == Grammar.NONE) {
            throw new IllegalStateException("Format %s: %s cannot follow here; expected %s"
                    .formatted(format.id(), row.layout().kind(), grammar.expected(state)));
        }
        state = next;
        switch (row.layout().kind()) {
            case Pain008Layouts.HEADER -> begin(row);
            case Pain008Layouts.BATCH -> beginBatch(row);
            case Pain008Layouts.ORDER -> order(row);
            default -> end();
        }
    }

    private void begin(RecordWriter.Row row) {
        Part part = new Part(row);
        message = part;
        toFile(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
                        + "pain.008.001.%s\">\n  <CstmrDrctDbtInitn>\n")
                .formatted(version)
                .getBytes(StandardCharsets.US_ASCII));
        if (!part.holds()) {
            emit(header(part));
        }
    }

    private static byte[] header(Part part) {
        RecordWriter.Row row = part.row;
        return new XmlText(INSIDE_MESSAGE)
                .open("GrpHdr")
                .leaf("MsgId", row.required("message-id"))
                .leaf("CreDtTm", row.required("creation"))
                .leaf("NbOfTxs", part.totals.count())
                .leaf("CtrlSum", part.totals.sum())
                .open("InitgPty")
                .leaf("Nm", row.required("initiator"))
                .leaf("Id/OrgId/Othr/Id", row.text("initiator-id"))
                .close("InitgPty")
                .close("GrpHdr")
                .bytes();
    }

    private void beginBatch(RecordWriter.Row row) {
        endBatch();
        Part part = new Part(row);
        batch = part;
        if (!part.holds()) {
            emit(batchHead(part));
        }
    }

    private byte[] batchHead(Part part) {
        RecordWriter.Row row = part.row;
        String account = row.required("creditor-account");
        XmlText xml = new XmlText(INSIDE_MESSAGE)
                .open("PmtInf")
                .leaf("PmtInfId", row.required("batch-id"))
                .leaf("PmtMtd", "DD")
                .leaf("NbOfTxs", part.totals.count())
                .leaf("CtrlSum", part.totals.sum())
                .open("PmtTpInf")
                .leaf("SvcLvl/Cd", either(row.text("service-level"), "SEPA"))
                .leaf("LclInstrm/Cd", either(row.text("instrument"), "CORE"))
                .leaf("SeqTp", sequence(row))
                .close("PmtTpInf")
                .leaf("ReqdColltnDt", row.required("collection-date"))
                .leaf("Cdtr/Nm", row.required("creditor"))
                .leaf(accountPath("CdtrAcct", account), account);
        agent(xml, "CdtrAgt", row.text("creditor-agent"));
        return xml.leaf("ChrgBr", "SLEV")
                .open("CdtrSchmeId/Id/PrvtId/Othr")
                .leaf("Id", row.required("creditor-id"))
                .leaf("SchmeNm/Prtry", "SEPA")
                .close("CdtrSchmeId/Id/PrvtId/Othr")
                .bytes();
    }

    private static String sequence(RecordWriter.Row row) {
        String sequence = row.required("sequence-type");
        return switch (sequence) {
            case "OOFF", "FRST", "RCUR", "FNAL" -> sequence;
            default ->
                throw new IllegalArgumentException(
                        "Field sequence-type is '%s'; expected OOFF, FRST, RCUR or FNAL".formatted(sequence));
        };
    }

    private void order(RecordWriter.Row row) {
        Part ofBatch = open(batch);
        ofBatch.totals.add(row);
        open(message).totals.add(row);
        String account = row.required("debtor-account");
        XmlText xml = new XmlText(INSIDE_BATCH)
                .open("DrctDbtTxInf")
                .open("PmtId")
                .leaf("InstrId", row.text("instruction-id"))
                .leaf("EndToEndId", row.required("end-to-end-id"))
                .close("PmtId")
                .leaf("InstdAmt Ccy=\"" + currency(row) + "\"", row.required("amount"))
                .open("DrctDbtTx/MndtRltdInf")
                .leaf("MndtId", row.required("mandate"))
                .leaf("DtOfSgntr", row.required("mandate-date"))
                .close("DrctDbtTx/MndtRltdInf");
        agent(xml, "DbtrAgt", row.text("debtor-agent"));
        emit(xml.leaf("Dbtr/Nm", row.required("debtor"))
                .leaf(accountPath("DbtrAcct", account), account)
                .leaf("RmtInf/Ustrd", row.text("text"))
                .close("DrctDbtTxInf")
                .bytes());
    }

    private static String currency(RecordWriter.Row row) {
        String currency = row.required("currency");
        if (currency.length() != 3 || !currency.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("Field currency is '%s'; expected an ISO 4217 code".formatted(currency));
        }
        return currency;
    }

    private static String accountPath(String element, String account) {
        return element + (CheckDigit.IBAN.valid(account) ? "/Id/IBAN" : "/Id/Othr/Id");
    }

    private void agent(XmlText xml, String element, String code) {
        String identifier = version.compareTo("03") < 0 ? "BIC" : "BICFI";
        if (code.isEmpty()) {
            xml.leaf(element + "/FinInstnId/Othr/Id", "NOTPROVIDED");
        } else {
            xml.leaf(element + "/FinInstnId/" + identifier, code);
        }
    }

    private void endBatch() {
        Part part = batch;
        if (part == null) {
            return;
        }
        batch = null;
        part.totals.verify();
        if (part.holds()) {
            emit(batchHead(part));
            emit(part.held());
        }
        emit("    </PmtInf>\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void end() {
        endBatch();
        Part part = open(message);
        message = null;
        part.totals.verify();
        if (part.holds()) {
            emit(header(part));
            emit(part.held());
        }
        emit("  </CstmrDrctDbtInitn>\n</Document>\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** To the innermost part that is held back, otherwise to the file. */
    private void emit(byte[] bytes) {
        Part ofBatch = batch;
        Part ofMessage = message;
        if (ofBatch != null && ofBatch.held != null) {
            ofBatch.held.writeBytes(bytes);
        } else if (ofMessage != null && ofMessage.held != null) {
            ofMessage.held.writeBytes(bytes);
        } else {
            toFile(bytes);
        }
    }

    private void toFile(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A %s file cannot be written: is the disk full?".formatted(format.id()), e);
        }
    }

    private static Part open(@Nullable Part part) {
        if (part == null) {
            throw new IllegalStateException("No message or batch was begun");
        }
        return part;
    }

    private static String either(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
