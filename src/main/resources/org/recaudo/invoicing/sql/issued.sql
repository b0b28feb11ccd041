SELECT EXISTS (SELECT FROM invoicing_issue WHERE period = ?)
