// SPDX-License-Identifier: AGPL-3.0-or-later
/** The command line: one class a command, options and help in one place. */
@NullMarked
@NamedInterface("commands")
package org.recaudo.operations.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
