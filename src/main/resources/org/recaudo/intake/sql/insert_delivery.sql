INSERT INTO intake_delivery (id, sha256, name, format, agreement, identity, business_date, period,
                             accepted, rejected, skipped, accepted_minor, rejected_minor, skipped_minor)
VALUES (:id, :sha256, :name, :format, :agreement, :identity, :businessDate, :period,
        :accepted, :rejected, :skipped, :acceptedMinor, :rejectedMinor, :skippedMinor)
