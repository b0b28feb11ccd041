// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns the run: what was asked of one command, the fund and configuration it works with, the gates that may stop it,
 * what it reports, and the outputs it writes. Its nested packages {@code jdbc} and {@code batch} are the shell toolkits
 * that every job shares.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money"})
package org.recaudo.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
