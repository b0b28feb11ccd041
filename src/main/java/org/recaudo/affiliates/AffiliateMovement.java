// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import org.recaudo.intake.SourceRef;

/**
 * One movement of an SSSalud change file.
 *
 * @param cuil of the person; equal to that of the titular when the person is the titular, whatever the relationship
 *     code says
 * @param identity with the name as the file writes it: one field, upper case, without accents, cut to 30 characters
 */
public record AffiliateMovement(
        Movement movement,
        String titularCuil,
        String cuil,
        Relationship relationship,
        Identity identity,
        Address address,
        String telephone,
        LocalDate date,
        SourceRef source) {

    boolean isOfTitular() {
        return cuil.equals(titularCuil);
    }

    /** The identity in force with what the movement says; a name that the file only writes worse stays. */
    Identity over(Identity inForce) {
        boolean sameName = Folded.isSame(
                inForce.surname() + " " + inForce.givenNames(), identity.surname() + " " + identity.givenNames());
        return new Identity(
                identity.cuil(),
                identity.documentType(),
                identity.document(),
                sameName ? inForce.surname() : identity.surname(),
                sameName ? inForce.givenNames() : identity.givenNames(),
                identity.sex(),
                identity.birthDate());
    }

    /** The address in force with what the movement says. */
    Address over(Address inForce) {
        return new Address(
                Folded.keep(inForce.street(), address.street()),
                address.number(),
                address.floor(),
                address.flat(),
                Folded.keep(inForce.locality(), address.locality()),
                address.postalCode(),
                address.province().isEmpty() ? inForce.province() : address.province());
    }

    /** The contact in force with the movement's telephone, if it gives one. */
    Contact over(Contact inForce) {
        return new Contact(telephone.isEmpty() ? inForce.telephone() : telephone, inForce.email());
    }
}
