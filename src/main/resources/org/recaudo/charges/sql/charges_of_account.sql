SELECT * FROM charges_charge WHERE period = :period AND account = :account ORDER BY member, concept, sequence
