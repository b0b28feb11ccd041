// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/** Makes a household as it stands when it comes into the fund, from its index alone. */
final class HouseholdMaker {

    private static final int[] SIZE_WEIGHTS = {27, 24, 19, 18, 9, 3};
    private static final int[] PLAN_WEIGHTS = {55, 30, 15};

    /** In a thousand: how many households pay by which network, in the order of the networks. */
    private static final int[] HABIT_WEIGHTS = {340, 280, 200, 180};

    /** A PagoMisCuentas file sums to eleven digits at most: in a larger fund a smaller share pays that way. */
    private static final long PAGOMISCUENTAS_AFFILIATES_MAX = 300_000;

    /** Titulars older than this have no children in the household. */
    private static final int PARENT_AGE_MAX = 65;

    private static final int[][] TITULAR_AGES = {{22, 35, 30}, {36, 50, 35}, {51, 65, 20}, {66, 88, 15}};

    private final People people;
    private final List<Month> months;
    private final List<String> plans;
    private final String defaultPlan;
    private final int[] habitWeights = HABIT_WEIGHTS.clone();

    HouseholdMaker(People people, List<Month> months, FundRules rules, int affiliates) {
        this.people = people;
        this.months = List.copyOf(months);
        this.plans = rules.plans();
        this.defaultPlan = rules.defaultPlan();
        if (affiliates > PAGOMISCUENTAS_AFFILIATES_MAX) {
            int kind = NetworkKind.PAGOMISCUENTAS.ordinal();
            habitWeights[kind] = (int) (habitWeights[kind] * PAGOMISCUENTAS_AFFILIATES_MAX / affiliates);
        }
    }

    Household make(int index, Origin origin, SplitMix random) {
        int titularAge = titularAge(random);
        LocalDate birth = birth(titularAge, random);
        String surname = people.surname(random);
        Person titular = people.person(random, surname, birth, index * People.MEMBERS_MAX);
        Address address = people.address(random);
        NetworkKind habit = NetworkKind.values()[random.weighted(habitWeights)];
        String plan = origin.byChange() ? defaultPlan : plans.get(random.weighted(planWeights()));
        Household household = new Household(
                index,
                origin,
                habit,
                new Household.Particulars(plan, address, people.contact(random, titular, address.place())));
        LocalDate joinedOn = joinedOn(origin, birth, random);
        household.join(new Member(0, "00", titular, joinedOn, null));
        int size = origin.byChange() ? 1 + random.weighted(65, 35) : 1 + random.weighted(SIZE_WEIGHTS);
        if (titularAge > PARENT_AGE_MAX) {
            size = Math.min(2, size);
        }
        boolean partner = random.chance(7_500);
        for (int number = 1; number < size; number++) {
            boolean isPartner = number == 1 && (partner || titularAge > PARENT_AGE_MAX);
            household.join(isPartner ? partner(household, titularAge, random) : child(household, titularAge, random));
        }
        return household;
    }

    private Member partner(Household household, int titularAge, SplitMix random) {
        int age = Math.max(20, titularAge + random.between(-6, 6));
        Person person = people.person(
                random, people.surname(random), birth(age, random), household.index() * People.MEMBERS_MAX + 1);
        return new Member(1, random.chance(7_000) ? "01" : "02", person, joining(household, person), null);
    }

    private Member child(Household household, int titularAge, SplitMix random) {
        int number = household.members().size();
        int age = random.between(Math.max(0, titularAge - 42), Math.max(1, Math.min(25, titularAge - 20)));
        Person person = people.person(
                random,
                household.titular().person().surname(),
                birth(age, random),
                household.index() * People.MEMBERS_MAX + number);
        return new Member(number, age < 21 ? "03" : "04", person, joining(household, person), null);
    }

    /** With the titular, or ten days after birth when born later. */
    private static LocalDate joining(Household household, Person person) {
        LocalDate with = household.titular().coveredFrom();
        LocalDate known = person.birthDate().plusDays(10);
        return known.isAfter(with) ? known : with;
    }

    /** Of full years, and never younger than twenty days on the first day of the first month. */
    private LocalDate birth(int age, SplitMix random) {
        return firstDay().minusYears(age).minusDays(random.between(20, 364));
    }

    private LocalDate joinedOn(Origin origin, LocalDate birth, SplitMix random) {
        BillingPeriod period = months.get(origin.month()).period();
        LocalDate within = period.day(random.between(2, 27));
        if (origin.byChange()) {
            return within;
        }
        if (origin.month() > 0) {
            return random.chance(6_500) ? period.first() : within;
        }
        LocalDate past = firstDay().minusDays(random.between(1, 6_500));
        LocalDate adult = birth.plusYears(18);
        return past.isBefore(adult) ? adult : past;
    }

    private int titularAge(SplitMix random) {
        int[] ages = TITULAR_AGES[
                random.weighted(TITULAR_AGES[0][2], TITULAR_AGES[1][2], TITULAR_AGES[2][2], TITULAR_AGES[3][2])];
        return random.between(ages[0], ages[1]);
    }

    private int[] planWeights() {
        int[] weights = new int[plans.size()];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = index < PLAN_WEIGHTS.length ? PLAN_WEIGHTS[index] : 5;
        }
        return weights;
    }

    private LocalDate firstDay() {
        return months.get(0).period().first();
    }
}
