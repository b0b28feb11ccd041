// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Who is covered: affiliates, their households, cover, addresses and channels, as versions that a roll or a change
 * added and nobody ever edits. Owns the tables {@code affiliates_*} and the job {@code import-affiliate-roll}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"money", "runs", "runs :: jdbc", "runs :: batch", "formats", "intake", "ledger"})
package org.recaudo.affiliates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
