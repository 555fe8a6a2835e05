: # item 10 has no target, and none is filed
