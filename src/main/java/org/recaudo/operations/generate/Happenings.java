// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/** Lets things happen to households: some before a month's full roll is written, some after it. */
final class Happenings {

    private final People people;
    private final List<String> plans;

    Happenings(People people, List<String> plans) {
        this.people = people;
        this.plans = List.copyOf(plans);
    }

    /**
     * What happens to the household in the month; nothing in the month in which it comes, unless it was there first.
     */
    Happening draw(Household household, Month month, SplitMix random) {
        Origin origin = household.origin();
        boolean came = origin.month() < month.index() || (month.isFirst() && !origin.byChange());
        if (!came || household.titular().coveredTo() != null) {
            return Happening.NOTHING;
        }
        Happening drawn = Happening.draw(random, month.isFirst());
        return isPossible(drawn, household) ? drawn : Happening.NOTHING;
    }

    private static boolean isPossible(Happening happening, Household household) {
        return switch (happening) {
            case NOTHING, CHANGES_PLAN, MOVES, CHANGES_CONTACT, MOVES_BY_CHANGE -> true;
            case LEAVES, LEAVES_BY_CHANGE -> !household.origin().last();
            case MEMBER_LEAVES, MEMBER_LEAVES_WITHIN_MONTH, MEMBER_LEAVES_BY_CHANGE ->
                !household.stayingDependants().isEmpty();
            case MEMBER_JOINS, MEMBER_JOINS_BY_CHANGE -> household.nextNumberIsPlain();
        };
    }

    /** What the month's full roll already shows. Those who leave "before the roll" were covered to the month's eve. */
    void beforeRoll(Happening happening, Household household, Month month, SplitMix random) {
        BillingPeriod period = month.period();
        LocalDate eve = period.first().minusDays(1);
        switch (happening) {
            case LEAVES -> household.leave(eve);
            case MEMBER_LEAVES -> household.leave(random.oneOf(household.stayingDependants()), eve);
            case MEMBER_LEAVES_WITHIN_MONTH ->
                household.leave(random.oneOf(household.stayingDependants()), dayWithin(period, random));
            case MEMBER_JOINS ->
                household.join(newMember(
                        household, month, random.chance(4_000) ? period.first() : dayWithin(period, random), random));
            case CHANGES_PLAN -> household.changePlan(otherPlan(household.plan(), random));
            case MOVES -> household.move(people.address(random));
            case CHANGES_CONTACT ->
                household.changeContact(people.contact(
                        random,
                        household.titular().person(),
                        household.address().place()));
            case NOTHING, LEAVES_BY_CHANGE, MEMBER_LEAVES_BY_CHANGE, MEMBER_JOINS_BY_CHANGE, MOVES_BY_CHANGE -> {}
        }
    }

    /** The movements that come after the month's full roll, in the order of the file. */
    List<ChangeRow> afterRoll(Happening happening, Household household, Month month, SplitMix random) {
        BillingPeriod period = month.period();
        LocalDate day = dayWithin(period, random);
        if (household.origin().byChange() && household.origin().month() == month.index()) {
            return household.members().stream()
                    .map(member -> new ChangeRow(member, 'A', member.coveredFrom()))
                    .toList();
        }
        return switch (happening) {
            case LEAVES_BY_CHANGE -> leaveAll(household, day);
            case MEMBER_LEAVES_BY_CHANGE -> List.of(leave(household, random.oneOf(household.stayingDependants()), day));
            case MEMBER_JOINS_BY_CHANGE -> {
                household.join(newMember(household, month, day, random));
                Member joined = household.members().get(household.members().size() - 1);
                yield List.of(new ChangeRow(joined, 'A', day));
            }
            case MOVES_BY_CHANGE -> {
                household.move(people.address(random));
                yield List.of(new ChangeRow(household.titular(), 'M', day));
            }
            case NOTHING, LEAVES, MEMBER_LEAVES, MEMBER_LEAVES_WITHIN_MONTH, MEMBER_JOINS -> List.of();
            case CHANGES_PLAN, MOVES, CHANGES_CONTACT -> List.of();
        };
    }

    // Dependants first: a movement never leaves a dependant without titular.
    private static List<ChangeRow> leaveAll(Household household, LocalDate day) {
        List<ChangeRow> rows = new ArrayList<>();
        for (Member dependant : household.stayingDependants()) {
            rows.add(leave(household, dependant, day));
        }
        rows.add(leave(household, household.titular(), day));
        return rows;
    }

    // The day of the movement is the first one without cover.
    private static ChangeRow leave(Household household, Member member, LocalDate day) {
        household.leave(member, day.minusDays(1));
        return new ChangeRow(member, 'B', day);
    }

    /** Half of those who join before the files are made are newborn; the others are children under twenty. */
    private Member newMember(Household household, Month month, LocalDate day, SplitMix random) {
        int number = household.members().size();
        Person titular = household.titular().person();
        boolean newborn = random.chance(5_000) && !day.isAfter(month.businessDate());
        LocalDate birth = newborn ? day : day.minusDays(random.between(400, 7_000));
        Person person =
                people.person(random, titular.surname(), birth, household.index() * People.MEMBERS_MAX + number);
        return new Member(number, "03", person, day, null);
    }

    private String otherPlan(String plan, SplitMix random) {
        List<String> others =
                plans.stream().filter(other -> !other.equals(plan)).toList();
        return others.isEmpty() ? plan : random.oneOf(others);
    }

    private static LocalDate dayWithin(BillingPeriod period, SplitMix random) {
        return period.day(random.between(2, 27));
    }
}
