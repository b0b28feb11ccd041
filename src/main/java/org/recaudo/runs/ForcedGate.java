// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.time.Instant;

/** A gate that an operator opened: what it had found, why it was opened, by whom and when. */
public record ForcedGate(String job, String gate, String found, String reason, String operator, Instant at) {}
