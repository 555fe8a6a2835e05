: # titles of a line, prose of a few
