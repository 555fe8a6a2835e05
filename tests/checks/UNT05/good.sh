: # 万 stands in the unit
