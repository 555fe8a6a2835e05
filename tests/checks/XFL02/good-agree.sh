: # both say the same
