SELECT coalesce(max(version), '0') FROM flyway_schema_history WHERE success AND version IS NOT NULL
