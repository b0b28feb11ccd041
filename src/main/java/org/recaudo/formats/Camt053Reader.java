// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams the statements of a camt.053 file. Document types and external entities are refused. A record's line is the
 * number of its entry in the file; statements and balances have the number of the entry before them.
 */
final class Camt053Reader implements RecordReader {
    private static final int DETAILS_MAX = 100_000;
    private static final Map<String, String> UNITS = Map.of(
            "Stmt", Camt053Layouts.STATEMENT,
            "Bal", Camt053Layouts.BALANCE,
            "Ntry", Camt053Layouts.ENTRY,
            "TxDtls", Camt053Layouts.DETAIL);

    private final FileFormat format;
    private final Camt053Xml xml;
    private final Frame frame;
    private final FlowTally tally;
    private final Deque<Camt053Unit> units = new ArrayDeque<>();
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final List<FileRecord> details = new ArrayList<>();
    private @Nullable Camt053Balance balance;
    private String currency = "";
    private boolean statementTold;
    private long entries;
    private long statements;
    private boolean ended;

    Camt053Reader(FileFormat format, InputStream in, Frame frame) {
        this.format = format;
        this.xml = new Camt053Xml(in);
        this.frame = frame;
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty() && !ended) {
            advance();
        }
        FileRecord record = ready.poll();
        if (record != null) {
            tally.line(record);
            if (record.kind().equals(format.body())) {
                tally.body(record);
            }
        }
        return record;
    }

    private void advance() {
        try {
            XMLStreamReader reader = xml.reader();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open(reader);
                case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
                case XMLStreamConstants.END_DOCUMENT -> end();
                default -> {
                    return;
                }
            }
        } catch (XMLStreamException e) {
            throw xml.malformed(e);
        }
    }

    private void open(XMLStreamReader reader) {
        String element = reader.getLocalName();
        String kind = UNITS.get(element);
        if (Camt053Layouts.STATEMENT.equals(kind)) {
            statements++;
            statementTold = false;
            balance = null;
            currency = "";
        } else if (units.isEmpty()) {
            return;
        }
        if (kind != null) {
            units.push(new Camt053Unit(kind));
        } else {
            String unitCurrency = reader.getAttributeValue(null, "Ccy");
            units.element().open(element, unitCurrency == null ? "" : unitCurrency);
        }
    }

    private void close(String element) {
        if (units.isEmpty()) {
            return;
        }
        String kind = UNITS.get(element);
        if (kind == null || !units.element().kind().equals(kind)) {
            units.element().close(xml.text());
            return;
        }
        Camt053Unit unit = units.pop();
        switch (kind) {
            case Camt053Layouts.BALANCE -> balance(unit);
            case Camt053Layouts.DETAIL -> detail(unit);
            case Camt053Layouts.ENTRY -> entry(unit);
            default -> statementEnd(unit);
        }
    }

    private void balance(Camt053Unit unit) {
        if (unit.value("CdtDbtInd").equals("DBIT") && !unit.value("Amt").startsWith("-")) {
            unit.set("Amt", "-" + unit.value("Amt"));
        }
        tellStatement(unit.value("Amt@Ccy"));
        FileRecord record = sound(unit, entries);
        statementBalance().balance(record);
        ready.add(record);
    }

    private void entry(Camt053Unit unit) {
        entries++;
        tellStatement(unit.value("Amt@Ccy"));
        if (unit.value("AddtlNtryInf").isEmpty() && !details.isEmpty()) {
            unit.set("AddtlNtryInf", details.get(0).text("remittance"));
        }
        FileRecord record = sound(unit, entries);
        if (!List.of("CRDT", "DBIT").contains(record.text("direction")) || !record.has("amount")) {
            throw FileRefused.at(entries, "entry %d has no amount with CRDT or DBIT".formatted(entries));
        }
        if (!record.text("currency").equals(currency)) {
            throw FileRefused.whole("entry %d is in %s, but its statement is in %s"
                    .formatted(entries, record.text("currency"), currency));
        }
        statementBalance().entry(record);
        ready.add(record);
        ready.addAll(details);
        details.clear();
    }

    private void detail(Camt053Unit unit) {
        if (details.size() == DETAILS_MAX) {
            throw FileRefused.whole("entry %d has more than %d details".formatted(entries + 1, DETAILS_MAX));
        }
        details.add(sound(unit, entries + 1));
    }

    private void statementEnd(Camt053Unit unit) {
        units.push(unit);
        tellStatement("");
        units.pop();
        statementBalance().verify();
    }

    /** Hands out the statement's own record, once what precedes its balances and entries is known. */
    private void tellStatement(String currencyHere) {
        if (statementTold) {
            return;
        }
        statementTold = true;
        Camt053Unit statement = units.element();
        if (statement.value("Acct/Ccy").isEmpty()) {
            statement.set("Acct/Ccy", currencyHere);
        }
        FileRecord record = sound(statement, Math.max(1, entries));
        currency = record.text("currency");
        balance = new Camt053Balance(record.text("statement-id"), frame.minorDigits());
        ready.add(record);
    }

    private Camt053Balance statementBalance() {
        Camt053Balance current = balance;
        if (current == null) {
            throw new IllegalStateException("A statement's parts came before the statement");
        }
        return current;
    }

    private FileRecord sound(Camt053Unit unit, long line) {
        RecordLayout layout = format.layout(unit.kind());
        FileRecord record = RowValues.record(layout, frame, unit.fields(), Math.max(1, line));
        for (Field field : layout.fields()) {
            Rejection fault = FieldRules.typeFault(record, field);
            if (fault != null) {
                throw FileRefused.whole("%s %d: field %s is '%s'; expected %s"
                        .formatted(layout.kind(), record.line(), field.name(), fault.value(), fault.expected()));
            }
        }
        return record;
    }

    private void end() {
        ended = true;
        if (statements == 0) {
            throw FileRefused.whole("the file holds no statement (Stmt)");
        }
    }

    @Override
    public FileTally tally() {
        return tally.of(xml.lines(), 0, List.of());
    }

    @Override
    public void close() {
        xml.close();
    }
}
