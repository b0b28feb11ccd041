INSERT INTO intake_sequence (delivery, number, agreement, series)
VALUES (:delivery, :number, :agreement, :series)
