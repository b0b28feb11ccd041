// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The books of the fund: immutable entries, one row each with debit and credit account; households' current accounts
 * and open items; payment references; statements, the journal and the seal on a period. Owns the tables
 * {@code ledger_*} and the jobs {@code import-adjustments} and {@code seal-period}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "runs", "runs :: jdbc", "runs :: batch", "formats", "intake"})
package org.recaudo.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
