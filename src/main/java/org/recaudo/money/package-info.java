// SPDX-License-Identifier: AGPL-3.0-or-later
/** Owns money, rates, billing periods and business calendars: exact values that every other module computes with. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.recaudo.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
