DELETE FROM attachment_chunk WHERE content = $1
