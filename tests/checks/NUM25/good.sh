: # the ratio fits
