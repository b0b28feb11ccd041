SELECT (SELECT count(*) FROM collections_payment WHERE result = 'suspended') AS suspended,
       (SELECT count(*) FROM collections_payment WHERE original_key IS NOT NULL) AS reversed,
       (SELECT count(*) FROM collections_correction) AS corrected
