: # 家 is what the notice says
