SELECT * FROM charges_charge WHERE period = ? AND account > ? ORDER BY account, member, concept, sequence
