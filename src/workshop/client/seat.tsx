import { mount } from './mount.js'
import { SeatApp } from './seat/seat-app.js'

mount(<SeatApp />)
