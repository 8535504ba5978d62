SELECT bytes FROM attachment_chunk WHERE content = $1 AND number = $2
