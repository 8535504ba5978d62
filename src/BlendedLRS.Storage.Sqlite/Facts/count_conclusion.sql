UPDATE conclusion SET facts = facts + ?2 WHERE number = ?1
