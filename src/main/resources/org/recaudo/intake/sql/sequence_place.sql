SELECT s.number,
       (SELECT max(o.number) FROM intake_sequence AS o
        WHERE o.agreement = s.agreement AND o.series = s.series AND o.number < s.number) AS before,
       (SELECT min(o.number) FROM intake_sequence AS o
        WHERE o.agreement = s.agreement AND o.series = s.series AND o.number > s.number) AS after,
       EXISTS (SELECT FROM intake_sequence AS o
               WHERE o.agreement = s.agreement AND o.series = s.series AND o.number = s.number
                 AND o.delivery <> s.delivery) AS repeated
FROM intake_sequence AS s
WHERE s.delivery = :delivery
