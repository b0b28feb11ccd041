SET ROLE recaudo_owner
