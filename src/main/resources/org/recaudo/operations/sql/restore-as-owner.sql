SET LOCAL ROLE recaudo_owner
