// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.ChannelPreference;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Household;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.charges.Charge;
import org.recaudo.charges.Concept;
import org.recaudo.charges.Explanation;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * Makes the invoice of one account.
 *
 * <p>Total = what is outstanding less what is in credit, read from the books; charges = the lines; previous = the
 * account on the issue day before; movements = the rest, which is what was paid, taken back or opened in between.
 */
public final class InvoiceIssue {

    private final IssueTerms terms;

    public InvoiceIssue(IssueTerms terms) {
        this.terms = terms;
    }

    /** The invoice of a bill whose household is known. */
    public Invoice issue(AccountBill bill) {
        Household household = bill.household();
        if (household == null) {
            throw new IllegalStateException("Account %s has no household".formatted(bill.account()));
        }
        List<InvoiceLine> lines = lines(bill, household);
        AccountSummary summary = summary(bill, lines);
        return new Invoice(
                new InvoiceNumber(terms.period(), bill.account()),
                terms.issuedOn(),
                terms.firstDueDate(),
                terms.lastDueDate(),
                terms.billEntity(),
                recipient(household),
                route(household, summary.total()),
                summary,
                lines);
    }

    private Recipient recipient(Household household) {
        return new Recipient(
                household.titular().nameInFull(),
                terms.postal().lines(household.address()),
                household.address().postalCode(),
                terms.postal().sortKey(household.address().postalCode()).orElse(null),
                household.address().province(),
                household.branch());
    }

    private Route route(Household household, Money total) {
        if (!terms.rule(household.channel()).allows(total)) {
            return total.isNegative() ? Route.IN_CREDIT : Route.ZERO_BALANCE;
        }
        if (household.channel() == ChannelPreference.DIGITAL) {
            return Route.DIGITAL;
        }
        return PostalRules.isDeliverable(household.address()) ? Route.PRINT : Route.NO_ADDRESS;
    }

    private AccountSummary summary(AccountBill bill, List<InvoiceLine> lines) {
        Money charges = lines.stream().map(InvoiceLine::amount).reduce(money(0), Money::plus);
        Money total = money(bill.now().balanceMinor());
        Money previous = money(bill.previousMinor());
        Money overdue = money(0);
        int overdueItems = 0;
        BillingPeriod oldest = null;
        for (OutstandingItem item : bill.now().before(terms.period())) {
            if (item.outstandingMinor() > 0 && item.dueDate().isBefore(terms.issuedOn())) {
                overdue = overdue.plus(money(item.outstandingMinor()));
                overdueItems++;
                oldest = oldest == null || item.period().compareTo(oldest) < 0 ? item.period() : oldest;
            }
        }
        return new AccountSummary(
                previous, total.minus(charges).minus(previous), charges, total, overdue, overdueItems, oldest);
    }

    private List<InvoiceLine> lines(AccountBill bill, Household household) {
        Map<AffiliateNumber, Coverage> members = new HashMap<>();
        household.members().forEach(member -> members.put(member.affiliate(), member));
        List<InvoiceLine> lines = new ArrayList<>();
        for (Charge charge : bill.charges()) {
            if (!charge.amount().isZero() || charge.concept() != Concept.TAX) {
                lines.add(line(charge, name(charge.affiliate(), household, members)));
            }
        }
        for (OverdueItem item : bill.overdue()) {
            if (item.lateFee().amount().isPositive()) {
                lines.add(lateFee(item));
            }
        }
        return lines;
    }

    /**
     * A member who was charged for a service after their cover ended is no member of the period's household any more.
     */
    private static String name(AffiliateNumber affiliate, Household household, Map<AffiliateNumber, Coverage> members) {
        Coverage member = members.get(affiliate);
        if (member != null) {
            return member.identity().nameInFull();
        }
        return affiliate.isTitular() ? household.titular().nameInFull() : "";
    }

    private static InvoiceLine line(Charge charge, String name) {
        Explanation explanation = charge.explanation();
        Explanation.PricedCover cover = explanation.cover();
        Explanation.ServiceRef service = explanation.service();
        return new InvoiceLine(
                kind(charge.concept()),
                charge.affiliate(),
                name,
                cover == null ? "" : cover.plan(),
                service == null ? null : service.serviceDate(),
                null,
                explanation.share().days(),
                explanation.share().ofDays(),
                service == null ? explanation.rate().percentText() : service.description(),
                charge.amount());
    }

    private static InvoiceLine lateFee(OverdueItem item) {
        return new InvoiceLine(
                LineKind.LATE_FEE,
                null,
                "",
                "",
                null,
                item.itemPeriod(),
                item.lateFee().days(),
                item.lateFee().days(),
                "",
                item.lateFee().amount());
    }

    private static LineKind kind(Concept concept) {
        return switch (concept) {
            case FEE -> LineKind.FEE;
            case TAX -> LineKind.TAX;
            case COPAYMENT -> LineKind.COPAYMENT;
        };
    }

    private Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, terms.currency());
    }
}
