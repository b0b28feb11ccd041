// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.recaudo.money.BillingPeriod;

/** One household on its way through the months. */
final class Household {

    private final int index;
    private final Origin origin;
    private final List<Member> members = new ArrayList<>();
    private final Books books = new Books();
    private final NetworkKind habit;
    private Particulars particulars;

    /** What may change of a household: plan, address, and how it is reached. */
    record Particulars(String plan, Address address, Contact contact) {}

    Household(int index, Origin origin, NetworkKind habit, Particulars particulars) {
        this.index = index;
        this.origin = origin;
        this.habit = habit;
        this.particulars = particulars;
    }

    int index() {
        return index;
    }

    long account() {
        return Population.account(index);
    }

    Origin origin() {
        return origin;
    }

    /** The network through which the household usually pays. */
    NetworkKind habit() {
        return habit;
    }

    Books books() {
        return books;
    }

    String plan() {
        return particulars.plan();
    }

    Address address() {
        return particulars.address();
    }

    Contact contact() {
        return particulars.contact();
    }

    /** Everyone who ever belonged to the household, by number. */
    List<Member> members() {
        return members;
    }

    Member titular() {
        return members.get(0);
    }

    /** Eleven digits: account and member number. */
    String affiliate(Member member) {
        return Digits.zeros(account(), 9) + Digits.zeros(member.number(), 2);
    }

    /** Those with any cover in the period. */
    List<Member> covered(BillingPeriod period) {
        return members.stream().filter(member -> member.coveredDays(period) > 0).toList();
    }

    /** Dependants whose cover has no end, by number. */
    List<Member> stayingDependants() {
        return members.stream()
                .filter(member -> !member.isTitular() && member.coveredTo() == null)
                .toList();
    }

    /** True when nobody with a higher number than the members in force ever left: the next number is plain. */
    boolean nextNumberIsPlain() {
        return members.get(members.size() - 1).coveredTo() == null && members.size() < People.MEMBERS_MAX;
    }

    void join(Member member) {
        if (member.number() != members.size()) {
            throw new IllegalStateException(
                    "Member %d joins a household of %d".formatted(member.number(), members.size()));
        }
        members.add(member);
    }

    /** The member's cover ends after that day. */
    void leave(Member member, LocalDate lastDay) {
        replaceMembers(each -> each.number() == member.number() ? each.until(lastDay) : each);
    }

    /** The cover of all whose cover has no end yet ends after that day. */
    void leave(LocalDate lastDay) {
        replaceMembers(each -> each.coveredTo() == null ? each.until(lastDay) : each);
    }

    void changePlan(String newPlan) {
        particulars = new Particulars(newPlan, address(), contact());
    }

    void move(Address newAddress) {
        particulars = new Particulars(plan(), newAddress, contact());
    }

    void changeContact(Contact newContact) {
        particulars = new Particulars(plan(), address(), newContact);
    }

    private void replaceMembers(UnaryOperator<Member> change) {
        members.replaceAll(change);
    }
}
