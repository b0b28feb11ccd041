// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;

/**
 * The households that some movements are about, and what each movement makes of them. Movements are applied in the
 * order of the file and see what those before them did.
 */
public final class Roster {

    private final NavigableMap<AffiliateNumber, Standing> standings = new TreeMap<>();
    private final Map<String, AffiliateNumber> numbers = new TreeMap<>();
    private final RollDefaults defaults;
    private int greatestHousehold;

    /**
     * A roster of these affiliates.
     *
     * @param standings every member of each household that the movements may touch
     * @param greatestHousehold the greatest household number given out so far
     */
    public Roster(Iterable<Standing> standings, int greatestHousehold, RollDefaults defaults) {
        this.greatestHousehold = greatestHousehold;
        this.defaults = defaults;
        standings.forEach(this::put);
    }

    /** The greatest household number given out, by this roster too. */
    public int greatestHousehold() {
        return greatestHousehold;
    }

    /** What the movement makes; afterwards the roster is as the movement left it. */
    public MovementResult apply(AffiliateMovement movement) {
        MovementResult result =
                switch (movement.movement()) {
                    case A -> join(movement);
                    case B -> leave(movement);
                    case M -> change(movement);
                };
        result.versions().forEach(version -> put(version.standing()));
        return result;
    }

    private MovementResult join(AffiliateMovement movement) {
        Standing before = standing(movement.cuil());
        if (before != null && isCovered(before, movement.date())) {
            return MovementResult.refused(
                    "cuil", RollFault.ALREADY_AFFILIATED, "somebody who is not covered, or the movement M");
        }
        if (movement.isOfTitular()) {
            return before == null ? joinNew(movement, newTitular(movement)) : rejoin(movement, before, before.entry());
        }
        Standing titular = standing(movement.titularCuil());
        if (titular == null || !isCovered(titular, movement.date())) {
            return MovementResult.refused(
                    "titular-cuil", RollFault.DEPENDANT_WITHOUT_TITULAR, "the CUIL of a titular who is covered");
        }
        AccountNumber household = titular.entry().number().household();
        if (before != null && before.entry().number().household().equals(household)) {
            return rejoin(movement, before, titular.entry());
        }
        int member = nextMember(household);
        return member > AffiliateNumber.MEMBER_MAX
                ? MovementResult.refused(
                        "titular-cuil", RollFault.HOUSEHOLD_FULL, "a household with a free member number")
                : joinNew(movement, newDependant(movement, titular.entry(), new AffiliateNumber(household, member)));
    }

    private static MovementResult joinNew(AffiliateMovement movement, RollEntry entry) {
        return MovementResult.of(List.of(NewVersion.of(null, entry, RollChange.JOINED, movement)));
    }

    private static MovementResult rejoin(AffiliateMovement movement, Standing before, RollEntry terms) {
        RollEntry entry = before.entry().told(movement).rejoining(movement.date(), terms);
        return MovementResult.of(List.of(NewVersion.of(before, entry, RollChange.JOINED, movement)));
    }

    /** When the titular leaves, the household's dependants leave with them: nobody is left to bill. */
    private MovementResult leave(AffiliateMovement movement) {
        Standing before = standing(movement.cuil());
        if (before == null || !isCovered(before, movement.date())) {
            return unknown();
        }
        List<NewVersion> versions = new ArrayList<>();
        versions.add(left(before, movement));
        if (before.entry().number().isTitular()) {
            members(before.entry().number().household()).stream()
                    .filter(member -> !member.entry().number().isTitular() && isCovered(member, movement.date()))
                    .forEach(member -> versions.add(left(member, movement)));
        }
        return MovementResult.of(versions);
    }

    private MovementResult change(AffiliateMovement movement) {
        Standing before = standing(movement.cuil());
        if (before == null || !isCovered(before, movement.date())) {
            return unknown();
        }
        RollEntry entry = before.entry().told(movement);
        if (entry.equals(before.entry())) {
            return MovementResult.of(List.of());
        }
        boolean moved = !entry.address().equals(before.entry().address());
        RollChange change = moved ? RollChange.CHANGED_ADDRESS : RollChange.CHANGED_OTHER;
        return MovementResult.of(List.of(NewVersion.of(before, entry, change, movement)));
    }

    private static MovementResult unknown() {
        return MovementResult.refused("cuil", RollFault.UNKNOWN_AFFILIATE, "the CUIL of somebody who is covered");
    }

    private RollEntry newTitular(AffiliateMovement movement) {
        greatestHousehold++;
        return new RollEntry(
                new AffiliateNumber(new AccountNumber(greatestHousehold), AffiliateNumber.TITULAR),
                Relationship.TITULAR,
                movement.identity(),
                defaults.plan(),
                defaults.branch(),
                movement.date(),
                null,
                movement.address(),
                new Contact(movement.telephone(), ""),
                defaults.channel());
    }

    private static RollEntry newDependant(AffiliateMovement movement, RollEntry titular, AffiliateNumber number) {
        return new RollEntry(
                number,
                movement.relationship(),
                movement.identity(),
                titular.plan(),
                titular.branch(),
                movement.date(),
                null,
                titular.address(),
                titular.contact(),
                titular.channel());
    }

    private static NewVersion left(Standing before, AffiliateMovement movement) {
        RollEntry entry = before.entry().leaving(movement.date().minusDays(1));
        return NewVersion.of(before, entry, RollChange.LEFT, movement);
    }

    private int nextMember(AccountNumber household) {
        return members(household).stream()
                        .mapToInt(member -> member.entry().number().member())
                        .max()
                        .orElse(AffiliateNumber.TITULAR)
                + 1;
    }

    private List<Standing> members(AccountNumber household) {
        return List.copyOf(standings
                .subMap(
                        new AffiliateNumber(household, AffiliateNumber.TITULAR),
                        true,
                        new AffiliateNumber(household, AffiliateNumber.MEMBER_MAX),
                        true)
                .values());
    }

    private @Nullable Standing standing(String cuil) {
        AffiliateNumber number = numbers.get(cuil);
        return number == null ? null : standings.get(number);
    }

    /** A person who once was a member of two households is known by the number that is active. */
    private void put(Standing standing) {
        standings.put(standing.entry().number(), standing);
        String cuil = standing.entry().identity().cuil();
        Standing other = standing(cuil);
        if (other == null || standing.active() || !other.active()) {
            numbers.put(cuil, standing.entry().number());
        }
    }

    private static boolean isCovered(Standing standing, LocalDate date) {
        LocalDate leftOn = standing.entry().leftOn();
        return standing.active() && (leftOn == null || !leftOn.isBefore(date));
    }
}
