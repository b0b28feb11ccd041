// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

/** What a gate found, and whether it was forced and why. */
public record GateDecision(String gate, String found, boolean forced, String reason) {}
