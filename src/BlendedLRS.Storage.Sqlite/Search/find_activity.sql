SELECT definition FROM activity WHERE number = ?1
