-- Rows of a delivery lie together, so a few bytes a range of pages are enough to find them.
CREATE INDEX collections_payment_by_delivery ON collections_payment USING brin (delivery) WITH (pages_per_range = 32);
