-- Before the snapshot is taken: whoever empties the index waits for this search, so that it does not find tables emptied after the position that it has read.
LOCK TABLE index_row IN ACCESS SHARE MODE
