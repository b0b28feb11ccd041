// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.DebitOrder;
import org.recaudo.collections.DebitReason;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.OrderState;
import org.recaudo.collections.PresentedOrder;
import org.recaudo.formats.Outcome;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.CopyRows;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.stereotype.Component;

/** Debit orders, and what became of them. */
@Component
public final class OrderTables {

    /**
     * What one line of a delivery answers to the orders of a household.
     *
     * @param item the item that the line's reference names; null where the network returns the household only
     */
    public record Answer(
            AccountNumber account,
            @Nullable BillingPeriod item,
            Outcome outcome,
            long amountMinor,
            LocalDate day,
            String code,
            long line) {}

    /** An order's next event. */
    public record Event(
            AccountNumber account,
            BillingPeriod item,
            int presentation,
            int step,
            OrderState state,
            @Nullable DebitReason reason,
            Answer answer,
            long delivery) {}

    /** An order with what is debited. */
    public record Payable(DebitOrder order, Instrument instrument, LocalDate signedOn) {}

    private record Standing(AccountNumber account, PresentedOrder order) {}

    private final Cursors cursors;
    private final BulkLoad bulk;

    OrderTables(Cursors cursors, BulkLoad bulk) {
        this.cursors = cursors;
        this.bulk = bulk;
    }

    /** Everything that was ever presented of some thousands of households, by item and presentation. */
    public Map<AccountNumber, List<PresentedOrder>> of(Collection<AccountNumber> accounts) {
        Map<AccountNumber, List<PresentedOrder>> orders = new TreeMap<>();
        Object numbers = MandateTable.numbers(accounts);
        try (Stream<Standing> rows = cursors.stream(sql("orders_of_accounts"), OrderTables::standing, numbers)) {
            rows.forEach(row -> orders.computeIfAbsent(row.account(), account -> new ArrayList<>())
                    .add(row.order()));
        }
        return orders;
    }

    /** What a delivery answers, by household, item, payments first, and line. Close the stream. */
    public Stream<Answer> answers(long delivery, String agreement) {
        return cursors.stream(sql("debit_answers"), OrderTables::answer, delivery, agreement, delivery, agreement);
    }

    /** The orders of a file, in its order. Close the stream. */
    public Stream<Payable> ofFile(String agreement, int sequence) {
        return cursors.stream(sql("orders_of_file"), OrderTables::payable, agreement, sequence);
    }

    /** Those of them that have no answer yet. Close the stream. */
    public Stream<Payable> unanswered(String agreement, int sequence) {
        return cursors.stream(sql("unanswered_orders_of_file"), OrderTables::payable, agreement, sequence);
    }

    /** Adds orders, in the caller's transaction; an item that is presented twice is refused by its key. */
    public void add(List<DebitOrder> orders) {
        bulk.copy(sql("copy_debit_orders"), rows -> orders.forEach(order -> write(order, rows)));
    }

    /** Adds events, in the caller's transaction. */
    public void addEvents(List<Event> events) {
        bulk.copy(sql("copy_debit_events"), rows -> events.forEach(event -> write(event, rows)));
    }

    private static void write(DebitOrder order, CopyRows rows) {
        rows.number(order.amountMinor())
                .number(order.account().number())
                .number(order.presentation())
                .number(order.sequence())
                .number(order.number())
                .number(order.mandate())
                .date(order.item().first())
                .date(order.dueDate())
                .date(order.collectOn())
                .flag(order.first())
                .text(order.agreement())
                .text(order.reference())
                .end();
    }

    private static void write(Event event, CopyRows rows) {
        DebitReason reason = event.reason();
        rows.number(event.answer().amountMinor())
                .number(event.account().number())
                .number(event.presentation())
                .number(event.step())
                .number(event.delivery())
                .number(event.answer().line())
                .date(event.item().first())
                .date(event.answer().day())
                .text(event.state().code())
                .text(reason == null ? null : reason.code())
                .text(event.answer().code())
                .end();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        PresentedOrder order = new PresentedOrder(
                row.getString("agreement"),
                item(row),
                row.getInt("presentation"),
                row.getInt("mandate"),
                row.getLong("amount_minor"),
                OrderState.ofCode(row.getString("state")),
                row.getInt("steps"),
                reason == null ? null : DebitReason.ofCode(reason),
                row.getObject("event_date", LocalDate.class));
        return new Standing(new AccountNumber(row.getInt("account")), order);
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        LocalDate item = row.getObject("item_period", LocalDate.class);
        return new Answer(
                new AccountNumber(row.getInt("account")),
                item == null ? null : BillingPeriod.of(item),
                Outcome.ofCode(row.getString("outcome")).orElseThrow(),
                row.getLong("amount_minor"),
                row.getObject("day", LocalDate.class),
                row.getString("code"),
                row.getLong("line"));
    }

    private static Payable payable(ResultSet row, int number) throws SQLException {
        DebitOrder order = new DebitOrder(
                row.getString("agreement"),
                row.getInt("sequence"),
                row.getInt("number"),
                new AccountNumber(row.getInt("account")),
                item(row),
                row.getInt("presentation"),
                row.getInt("mandate"),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getObject("due_date", LocalDate.class),
                row.getObject("collect_date", LocalDate.class),
                row.getBoolean("first"));
        Instrument instrument = new Instrument(
                Instrument.Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("instrument_number"),
                row.getString("holder"),
                row.getString("tax_id"));
        return new Payable(order, instrument, row.getObject("signed_on", LocalDate.class));
    }

    private static BillingPeriod item(ResultSet row) throws SQLException {
        return BillingPeriod.of(row.getObject("item_period", LocalDate.class));
    }

    private static String sql(String name) {
        return Sql.of(OrderTables.class, name);
    }
}
