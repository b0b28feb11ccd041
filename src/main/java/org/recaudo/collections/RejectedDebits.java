// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

/** Direct debits that a network refused for one reason: how many, and how much was asked. */
public record RejectedDebits(String agreement, String code, String text, long rejects, long askedMinor) {}
