// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

/** What a titular begins with of whom a change file does not say plan, branch and channel. */
public record RollDefaults(String plan, String branch, ChannelPreference channel) {}
