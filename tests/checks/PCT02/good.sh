: # rounded half up
