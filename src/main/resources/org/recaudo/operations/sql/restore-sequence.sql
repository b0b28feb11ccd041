SELECT setval(format('%I.%I', ?, ?)::regclass, ?)
