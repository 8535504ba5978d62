DELETE FROM generation WHERE number = ?1
