// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * Why a record was not taken. Each module that judges records has an enum of its own; layouts use {@link FieldFault}.
 */
public interface RejectionReason {

    /** A stable word in kebab case, as it stands in the rejects file and in the database. */
    String code();
}
